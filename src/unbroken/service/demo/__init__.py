"""The demonstration: fictional organisations and the case SYN-1, walked through the real paths (DOMAIN 11)."""
