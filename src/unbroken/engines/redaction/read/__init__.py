"""Read: any supported file becomes pages of words with boxes, pictures, and everything hidden.

Nothing is imported here: a sandbox is started before the rest of the engine is loaded.
"""
