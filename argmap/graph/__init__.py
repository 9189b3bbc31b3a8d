"""What leads to what: relations by id, integer rows for algorithms, and networkx for ways through a debate."""
