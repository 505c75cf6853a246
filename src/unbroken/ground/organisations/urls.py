"""Addresses of the organisation pages, under organisation/."""

from django.urls import path

from unbroken.ground.organisations import pages, systempages

app_name = "organisations"
urlpatterns = [
    path("", pages.show_organisation, name="overview"),
    path("people/", pages.show_people, name="people"),
    path("people/invite/", pages.invite, name="invite"),
    path("people/<str:person_id>/role/", pages.give, name="give-role"),
    path("roles/<str:membership_id>/end/", pages.end, name="end-role"),
    path("units/add/", pages.add_unit, name="add-unit"),
    path("keys/<str:purpose>/rotate/", pages.rotate, name="rotate-key"),
    path("systems/", systempages.show_systems, name="systems"),
    path("systems/connect/", systempages.connect, name="connect-system"),
    path("systems/<str:system_id>/end/", systempages.end, name="end-system"),
    path("policy.txt", pages.show_policy, name="policy"),
]
