"""How the coefficients that compare two claims were fitted."""
