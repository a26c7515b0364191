#!/usr/bin/env bash
# Starts Toban as a target of an HTTP bench: a LINE stand-in at $LINE_API_BASE, a port, a secret and a rota file come from outside.
# ROTA_FILE has lines `rota:<area>:night|tomorrow|week<TAB>name`; they become a seed folder around a fixed Wednesday.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
jar=${TOBAN_JAR:-$here/../../config/target/toban.jar}
work=$(mktemp -d)
mkdir -p "$work/seed"
areas=$(cut -f1 "$ROTA_FILE" | cut -d: -f2 | awk '!seen[$0]++')
{
  echo 'hub: {id: bench, name: 計測用拠点, phone: "099-000-0100"}'
  echo 'areas:'
  for a in $areas; do echo "  - {name: $a}"; done
  echo 'duties:'
  echo '  - kind: doctor'
  echo '    label: 在宅当番医'
  echo '    aliases: [当番, 当番医, 担当]'
  echo '    windows:'
  echo '      - {days: [weekday, saturday, sunday, holiday, year-end], from: "08:30", to: "翌08:30"}'
  echo 'year-end: {from: "12-29", to: "01-03"}'
  echo 'fallback: {label: 拠点夜間連絡先, phone: "099-000-0199"}'
  echo 'quiet-hours: {from: "21:00", to: "07:00"}'
} >"$work/seed/hub.yml"
# the askers are strangers, and a stranger is told offices, never persons: the names on duty are public offices here
{
  echo '名称,実施サービス,電話番号,地区,公開範囲,承諾日'
  cut -f2 "$ROTA_FILE" | awk '{printf "%s,診療所,099-000-%04d,,住民,2026-04-01\n", $0, 1000 + NR}'
} >"$work/seed/offices.csv"
{
  echo '日付,開始,終了,地区,種別,順番,担当,電話番号,備考'
  while IFS=$'\t' read -r key name; do
    area=$(echo "$key" | cut -d: -f2)
    case $key in
      *:night) day=2026-12-09 ;;
      *:tomorrow) day=2026-12-10 ;;
      *) day=2026-12-11 ;;
    esac
    echo "$day,,,$area,doctor,1,$name,,"
  done <"$ROTA_FILE"
} >"$work/seed/rota.csv"
export SERVER_PORT=$PORT MANAGEMENT_SERVER_PORT=${MANAGEMENT_PORT:-18081} TOBAN_SEED=$work/seed TOBAN_CLOCK=2026-12-09T18:40+09:00
export TOBAN_REDIS_URL=${REDIS_URL:-} TOBAN_DATA=$work/data
export TOBAN_LINE_API_URL=$LINE_API_BASE TOBAN_LINE_DATA_URL=$LINE_API_BASE TOBAN_LINE_CHANNEL_SECRET=$LINE_CHANNEL_SECRET
export TOBAN_LINE_CHANNEL_ACCESS_TOKEN=$LINE_CHANNEL_TOKEN
export TOBAN_SLACK_API_URL=$SLACK_API_BASE TOBAN_SLACK_SIGNING_SECRET=$LINE_CHANNEL_SECRET TOBAN_SLACK_BOT_TOKEN=xoxb-bench TOBAN_SLACK_HUB_CHANNEL=C0BENCH
# shellcheck disable=SC2086
exec "${JAVA25:-${JAVA_HOME:?}}"/bin/java ${JVM_OPTS:-} -jar "$jar"
