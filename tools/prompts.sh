#!/bin/sh
# Makes the sounds of the prompts from what texts.properties has them say: prompts.sh [FOLDER]
#
# FOLDER holds en and zh, as prompts.folder of the settings does; without it the ones that are shipped are made anew.
# Needs espeak-ng and ffmpeg. Mono, 16 kHz, µ-law: 16 kB a second.
set -eu
folder=${1:-$(dirname "$0")/../registry/src/main/resources/io/roombridge/prompt}
spoken=$(mktemp --suffix=.wav)
trap 'rm -f "$spoken"' EXIT
for language in en:en-us zh:cmn-latn-pinyin; do
    texts=$folder/${language%%:*}/texts.properties
    [ -f "$texts" ] || continue
    sed -n 's/^say\.\([a-z-]*\)=\(.*\)$/\1 \2/p' "$texts" | while read -r name words; do
        espeak-ng -v "${language#*:}" -s 160 -w "$spoken" "$words" </dev/null
        ffmpeg -nostdin -loglevel error -y -i "$spoken" -af 'silenceremove=start_periods=1:start_threshold=-50dB,areverse,silenceremove=start_periods=1:start_threshold=-50dB,areverse,apad=pad_dur=0.15' \
            -ac 1 -ar 16000 -c:a pcm_mulaw -map_metadata -1 -fflags +bitexact -flags +bitexact "$folder/${language%%:*}/$name.wav"
    done
done
