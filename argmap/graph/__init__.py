"""What leads to what: relations by id, integer rows for algorithms, and networkx for what people ask."""
