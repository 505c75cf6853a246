"""Find: known people, patterns, names nobody recorded, and content that only its meaning gives away."""
