#!/bin/sh
# Trains both networks of the next release within a command of ten minutes on one GPU (sized for an H100 with 16
# cores; it runs on a CPU as well, only less far):
#   sh training/train_on_gpu.sh PACK OUT [MINUTES] [EARLIER]
# PACK is the archive of `pack`; OUT gets coarse/ and refine-wide/, each with a checkpoint below 16 MiB and a log;
# MINUTES (8.5) is the time of the training; EARLIER is an OUT or a run of train_release.sh to go on from.
set -e
pack=$(realpath "$1")
mkdir -p "$2"
out=$(realpath "$2")
minutes=${3:-8.5}
earlier=${4:+--resume $(realpath "$4")}
work=$(mktemp -d)
tar xzf "$pack" -C "$work"
cd "$work"
PYTHONUNBUFFERED=1 python3 -m training.cli train-packed --out "$out" --samples "$work/samples" --minutes "$minutes" $earlier
