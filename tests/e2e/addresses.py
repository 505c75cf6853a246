"""Every page of this version, as the people who see it would visit it."""

from e2e.stage import Stage


def visits(stage: Stage) -> dict[str, list[tuple[str, str]]]:
    """Return (name, address) pairs by persona; the empty persona is somebody not signed in."""
    return {
        "": [
            ("sign-in", "/account/login/"),
            ("personas", "/demo/personas/"),
            ("forgotten-password", "/account/password/reset/"),
            ("forgotten-password-done", "/account/password/reset/done/"),
        ],
        "officer": [
            ("home", "/"),
            ("cases", "/cases/"),
            ("cases-none-found", "/cases/?q=nothing-like-this"),
            ("register", "/cases/register/"),
            ("case", f"/cases/{stage.case}/"),
            ("assign", f"/cases/{stage.case}/assign/"),
            ("add-offence", f"/cases/{stage.case}/offences/add/"),
            ("add-person", f"/cases/{stage.case}/people/add/"),
            ("items", f"/evidence/cases/{stage.case}/"),
            ("add-items", f"/evidence/cases/{stage.case}/add/"),
            ("item", f"/evidence/items/{stage.items['mp4']}/"),
            ("record", f"/evidence/items/{stage.items['mp4']}/record/"),
            ("send", f"/handovers/send/{stage.case}/"),
            ("handover-received", f"/handovers/{stage.received}/"),
            ("handover-waiting", f"/handovers/{stage.waiting}/"),
            ("charging", "/charging/"),
            ("ask-for-a-charge", f"/charging/ask/{stage.case}/"),
            ("board", "/handovers/"),
            ("board-refused", "/handovers/?show=refused"),
            ("inbox-empty", "/handovers/inbox/"),
            ("receipt", f"/handovers/{stage.received}/receipt/"),
            ("forms", f"/files/case/{stage.case}/"),
            ("form-summary", f"/files/case/{stage.case}/form/MG5/"),
            ("form-witnesses", f"/files/case/{stage.case}/form/MG9/"),
            ("form-unused", f"/files/case/{stage.case}/form/MG6C/"),
            ("check", f"/files/case/{stage.case}/check/"),
            ("check-not-guilty", f"/files/case/{stage.case}/check/?type=NGAP"),
            ("packages", f"/packages/case/{stage.case}/"),
            ("package-ask", f"/packages/case/{stage.case}/export/"),
            ("organisation", "/organisation/"),
            ("people", "/organisation/people/"),
            ("not-found", "/cases/01JDAAAAAAAAAAAAAAAAAAAAAA/"),
            ("sign-out", "/account/logout/"),
        ],
        "caseworker": [
            ("home-caseworker", "/"),
            ("purpose", f"/evidence/cases/{stage.case}/purpose/"),
            ("inbox", "/handovers/inbox/"),
            ("case-caseworker", f"/cases/{stage.case}/"),
            ("copy", f"/handovers/copy/{stage.case}/"),
            ("package", f"/packages/{stage.package}/"),
        ],
        "clerk": [
            ("home-clerk", "/"),
            ("inbox-clerk", "/handovers/inbox/"),
            ("handover-to-sign", f"/handovers/{stage.waiting}/"),
        ],
        "supervisor": [
            ("organisation-admin", "/organisation/"),
            ("people-admin", "/organisation/people/"),
            ("invite", "/organisation/people/invite/"),
            ("add-unit", "/organisation/units/add/"),
            ("second-factor", "/account/2fa/"),
            ("choose-organisation", "/sign-in/organisation/"),
            ("sessions", "/account/sessions/"),
        ],
        "stranger": [("home-stranger", "/"), ("cases-stranger", "/cases/")],
    }
