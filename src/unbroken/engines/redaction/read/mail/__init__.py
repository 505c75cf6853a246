"""Read mail: internet messages (EML) and Outlook's own files (MSG)."""

from unbroken.engines.redaction.read.mail.eml import read_eml
from unbroken.engines.redaction.read.mail.msg import read_msg

__all__ = ["read_eml", "read_msg"]
