"""Head and signature -> Document: kind, number, days, place, issuer and signer, and what was sent with what."""
