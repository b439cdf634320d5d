"""JupyterHub for a class: every student gets a folder with the handouts, and the C# kernel that is installed for all.

Start it in this folder with `jupyterhub`. What a room may want to change stands first; environment variables change it without an edit.
"""

import os
import shutil
from pathlib import Path

# The repository, built, which students read and nobody writes to.
MEMO = Path(os.environ.get("MEMO", Path(__file__).resolve().parents[3]))

# The handouts, as `workbook class handout … --output handouts` wrote them.
HANDOUTS = Path(os.environ.get("HANDOUTS", MEMO / "_handout"))

# Minutes without a keystroke after which a student's server is ended; its files stay.
IDLE_MINUTES = 30

c = get_config()  # noqa: F821: JupyterHub defines it

c.JupyterHub.bind_url = os.environ.get("HUB_URL", "http://127.0.0.1:8000")


def prepare(spawner):
    """Gives a student the handouts once, beside links to what the first cell of every notebook loads."""
    home = getattr(spawner, "home_dir", None) or f"~{spawner.user.name}"
    place = Path(home).expanduser() / "memo"
    notebooks = place / "notebooks"
    notebooks.mkdir(parents=True, exist_ok=True)
    for name in ("lib", "data", "global.json"):
        link = place / name
        if not link.is_symlink():
            link.symlink_to(MEMO / name)
    for handout in HANDOUTS.glob("*.ipynb"):
        # A student's own work is never replaced.
        if not (notebooks / handout.name).exists():
            shutil.copy(handout, notebooks)
    if os.geteuid() == 0 and not hasattr(spawner, "home_dir"):
        for made in (place, notebooks, *notebooks.iterdir()):
            shutil.chown(made, spawner.user.name)


c.Spawner.pre_spawn_hook = prepare
c.Spawner.notebook_dir = "~/memo/notebooks"
c.Spawner.default_url = "/tree"

# Twenty kernels that all collect garbage on every processor are slower than twenty that do not.
c.Spawner.environment = {"WORKBOOK_ROOT": str(MEMO), "DOTNET_gcServer": "0", "DOTNET_CLI_TELEMETRY_OPTOUT": "1"}
# Where the kernel is, when it is not installed in a folder that Jupyter searches by itself.
if "JUPYTER_PATH" in os.environ:
    c.Spawner.environment["JUPYTER_PATH"] = os.environ["JUPYTER_PATH"]

c.Spawner.http_timeout = 120
c.Spawner.start_timeout = 120
c.JupyterHub.concurrent_spawn_limit = 20
c.JupyterHub.services = [
    {"name": "idle", "command": ["python3", "-m", "jupyterhub_idle_culler", f"--timeout={60 * IDLE_MINUTES}"]}
] if shutil.which("jupyterhub-idle-culler") else []
