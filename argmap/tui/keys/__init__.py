"""Every key that does something: its names, the bindings, and what a person's settings make of them."""
