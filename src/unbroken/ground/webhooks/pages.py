"""Pages of the webhooks: the list, one with the log of its deliveries, its secret."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from unbroken.ground.errors import Conflict, InvalidInput
from unbroken.ground.ids import new_id
from unbroken.ground.organisations.request import actor_of
from unbroken.ground.webhooks import actions, queries
from unbroken.ground.webhooks.forms import WebhookForm


@require_GET
def show_webhooks(request: HttpRequest) -> HttpResponse:
    """Show the addresses that are told."""
    return render(request, "webhooks/webhooks.html", {"webhooks": queries.list_webhooks(actor_of(request))})


@require_http_methods(["GET", "POST"])
def add(request: HttpRequest) -> HttpResponse:
    """Show and take the form that adds an address."""
    actor = actor_of(request)
    actions.require_managing(actor)
    form = WebhookForm(request.POST or None, initial={"webhook_id": new_id()})
    if request.method == "POST" and form.is_valid():
        try:
            webhook_id = actions.add_webhook(**form.cleaned_data, actor=actor, now=timezone.now())
        except InvalidInput as error:
            form.take(error)
        except Conflict as error:
            form.add_error("url", str(error))
        else:
            return HttpResponseRedirect(reverse("webhooks:show", args=[webhook_id]))
    return render(request, "webhooks/add.html", {"form": form}, status=422 if form.errors else 200)


@require_GET
def show_webhook(request: HttpRequest, webhook_id: str) -> HttpResponse:
    """Show one address and what was sent to it."""
    actor = actor_of(request)
    context = {
        "webhook": queries.get_webhook(actor, webhook_id),
        "deliveries": queries.list_deliveries(actor, webhook_id),
        "now": timezone.now(),
    }
    return render(request, "webhooks/webhook.html", context)


@require_POST
def show_secret(request: HttpRequest, webhook_id: str) -> HttpResponse:
    """Show the secret that signs the messages."""
    actor = actor_of(request)
    context = {
        "webhook": queries.get_webhook(actor, webhook_id),
        "secret": queries.get_secret(actor, webhook_id),
    }
    return render(request, "webhooks/secret.html", context)


@require_POST
def renew(request: HttpRequest, webhook_id: str) -> HttpResponse:
    """Make a new secret."""
    actions.renew_secret(webhook_id=webhook_id, actor=actor_of(request), now=timezone.now())
    return HttpResponseRedirect(reverse("webhooks:show", args=[webhook_id]) + "#secret")


@require_POST
def pause(request: HttpRequest, webhook_id: str) -> HttpResponse:
    """Stop telling an address for now, or go on."""
    actor = actor_of(request)
    present = queries.get_webhook(actor, webhook_id)
    actions.change_webhook(
        webhook_id=webhook_id,
        url=present.url,
        events=present.events,
        is_paused=request.POST.get("pause") == "yes",
        actor=actor,
        now=timezone.now(),
    )
    return HttpResponseRedirect(reverse("webhooks:show", args=[webhook_id]) + "#state")


@require_POST
def remove(request: HttpRequest, webhook_id: str) -> HttpResponse:
    """Remove an address."""
    actions.remove_webhook(webhook_id=webhook_id, actor=actor_of(request), now=timezone.now())
    return HttpResponseRedirect(reverse("webhooks:list"))


@require_POST
def replay(request: HttpRequest, webhook_id: str, delivery_id: str) -> HttpResponse:
    """Send a delivery again."""
    made = actions.replay(delivery_id=delivery_id, actor=actor_of(request), now=timezone.now())
    return HttpResponseRedirect(reverse("webhooks:show", args=[webhook_id]) + f"#delivery-{made}")
