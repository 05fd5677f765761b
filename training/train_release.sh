#!/bin/sh
# Trains the networks of the next release on synthetic CT, on the CPU, where nothing else wants it; given
# again, it goes on from the last checkpoint. From the root of the repository:
#   sh training/train_release.sh FOLDER [PYTHON]
# FOLDER/anatomies is what `prepare` made; FOLDER/run gets samples, checkpoints and exported models.
set -e
folder=$1
python=${2:-python3}
train() {
  chrt -i 0 nice -n 19 "$python" -m training.cli train --cache "$folder/anatomies" --out "$folder/run" \
    --threads 1 --evaluate-every 50 --synthetic 3000 "$@"
}
train --network coarse --steps 3000
train --network refine --steps 16000
