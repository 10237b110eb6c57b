#!/bin/sh
# Publish the built site in one step, with ssh and rsync:   sh hosting/publish.sh user@example.org:/var/www/gzg [site]
# A folder of this machine does as well:                    sh hosting/publish.sh /var/www/gzg
#
# The web server serves /var/www/gzg/current, a link that changes in one system call once everything is there. Files whose
# content did not change are links to those of before. The last three releases stay; to go back, point `current` at one.
set -eu
to=${1:?say where to, for example: sh hosting/publish.sh user@example.org:/var/www/gzg}
site=${2:-site}
[ -f "$site/index.html" ] || { echo "$site/ holds no site yet; first run: make site" >&2; exit 1; }
case $to in
  *:*) host=${to%%:*}; folder=${to#*:} ;;
  *) host=; folder=$to ;;
esac
there() { if [ -n "$host" ]; then ssh "$host" "$1"; else sh -c "$1"; fi; }

release=$(date -u +%Y%m%dT%H%M%SZ)
there "mkdir -p '$folder/releases'"
linked=$(there "[ ! -e '$folder/current' ] || echo --link-dest=../../current/")
# shellcheck disable=SC2086 # nothing, or one word
rsync -a --checksum --delete $linked "$site/" "$to/releases/$release/"
there "cd '$folder' && ln -sfn 'releases/$release' next && mv -Tf next current"
there "cd '$folder/releases' && ls -1 | sort | head -n -3 | while read -r old; do rm -rf \"\$old\"; done"
echo "$to/current is release $release"
