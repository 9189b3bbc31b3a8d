"""The command line: what each command asks and prints.  The answers come from other rooms."""
