"""Every address of the pages and the API. The byte path has its own table in dataplane/."""

from django.urls import include, path

urlpatterns = [
    path("account/", include("allauth.urls")),
    path("organisation/", include("unbroken.ground.organisations.urls")),
    path("organisation/webhooks/", include("unbroken.ground.webhooks.urls")),
    path("cases/", include("unbroken.stages.cases.urls")),
    path("evidence/", include("unbroken.stages.evidence.urls")),
    path("files/", include("unbroken.stages.files.urls")),
    path("handovers/", include("unbroken.stages.handovers.urls")),
    path("charging/", include("unbroken.stages.charging.urls")),
    path("packages/", include("unbroken.stages.packages.urls")),
    path("review/", include("unbroken.stages.review.urls")),
    path("disclosure/", include("unbroken.stages.disclosure.urls")),
    path("incidents/", include("unbroken.stages.incidents.urls")),
    path("bundles/", include("unbroken.stages.disclosure.bundles.urls")),
    path("lodged/", include("unbroken.stages.disclosure.lodging.urls")),
    path("service/", include("unbroken.stages.disclosure.serving.urls")),
    path("taking/", include("unbroken.stages.disclosure.taking.urls")),
    path("served/", include("unbroken.stages.disclosure.defence.urls")),
    path("", include("unbroken.service.api.urls")),
    path("", include("unbroken.service.identity.urls")),
    path("", include("unbroken.service.pages.urls")),
]
handler400 = "unbroken.service.identity.problems.bad_request"
handler403 = "unbroken.service.identity.problems.not_found"
handler404 = "unbroken.service.identity.problems.not_found"
handler500 = "unbroken.service.identity.problems.server_error"
