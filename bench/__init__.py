"""How fast Scout is: ``python -m bench`` prints each figure beside its target."""
