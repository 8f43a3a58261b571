# For the scripts beside it, which read it: what they say, and how they install what a system lacks.

say() { printf '%s\n' "scout: $*" >&2; }

# apt_install PACKAGE...: through apt where it may, else one line that says what to type.
apt_install() {
    if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
        apt-get update -q >&2 && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@" >&2
    elif command -v apt-get >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        sudo apt-get update -q >&2 && sudo DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@" >&2
    else
        say "please install, then run again: $*"
        return 1
    fi
}
