"""From a blind audit of what was accepted to a precision that can be stated, with its bound."""
