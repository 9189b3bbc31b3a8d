"""What people ask of a debate: status, why, the outline, and which entry a name names."""
