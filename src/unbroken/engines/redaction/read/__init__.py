"""Read: any supported file becomes pages of words with boxes, pictures, and everything hidden."""
