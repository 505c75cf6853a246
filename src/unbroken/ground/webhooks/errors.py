"""Errors of the webhooks.

InvalidInput (ground)
  WebhookIncomplete     the address or the events of a webhook are missing or wrong
WebhookError            why a message could not be delivered; never shown but in the log of deliveries
  AddressRefused        the address leads to this machine or a private network
"""

from unbroken.ground.errors import InvalidInput


class WebhookIncomplete(InvalidInput):
    """The address or the events of a webhook are missing or wrong."""

    code = "webhook-incomplete"


class WebhookError(Exception):
    """A message could not be delivered."""

    code = "webhook-undelivered"


class AddressRefused(WebhookError):
    """The name of a receiver leads to this machine, a private network or nowhere."""

    code = "webhook-address-refused"
