"""Forms and questions by which a debate is changed, each with what it would come to."""
