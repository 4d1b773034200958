package vn.motcua.contracts;

/** How a dossier reaches the one-stop unit. A kiosk counts as online in the published figures (from 2026-08-05). */
public enum Channel {
    COUNTER,
    ONLINE,
    KIOSK,
    POST
}
