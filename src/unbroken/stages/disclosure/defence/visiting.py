"""Pages of a defendant without a lawyer: the link, its code, and the end of the visit."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from unbroken.stages.disclosure.defence import in_person
from unbroken.stages.disclosure.defence.errors import LinkRefused
from unbroken.stages.disclosure.defence.forms import CodeForm

KEY = "in_person"
NEXT = "in_person_next"


@require_http_methods(["GET", "POST"])
def enter(request: HttpRequest, token: str) -> HttpResponse:
    """Ask for the code and begin a visit. A wrong code and a link that is no good get the same answer."""
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            visit = in_person.enter(untrusted_token=token, untrusted_code=form.cleaned_data["code"], now=timezone.now())
        except LinkRefused as error:
            form.add_error("code", str(error))
        else:
            request.session.flush()
            request.session[KEY] = {"id": visit.id, "until": int(visit.until.timestamp()), "sid": visit.session_id}
            request.session[NEXT] = visit.next_token
            request.session.set_expiry(visit.until)
            return HttpResponseRedirect(reverse("served:next-link"))
    return render(request, "served/enter.html", {"form": form}, status=422 if form.errors else 200)


@require_http_methods(["GET"])
def next_link(request: HttpRequest) -> HttpResponse:
    """Show, once, the link of the next visit."""
    token = request.session.pop(NEXT, "")
    if not token:
        return HttpResponseRedirect(reverse("served:home"))
    link = request.build_absolute_uri(reverse("served:enter", args=[token]))
    return render(request, "served/next_link.html", {"link": link})


@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    """End the visit."""
    request.session.flush()
    return render(request, "served/left.html")
