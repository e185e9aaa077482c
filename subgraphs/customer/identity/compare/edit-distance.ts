/**
 * How many letters must be put in, left out, changed or swapped with their
 * neighbour to turn one word into the other (optimal string alignment).
 * Stops counting beyond `limit` and then returns `limit + 1`.
 */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let before: number[] = [];
  let above: number[] = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= right.length; column++) {
      const cost = left[row - 1] === right[column - 1] ? 0 : 1;
      let distance = Math.min(at(above, column) + 1, at(current, column - 1) + 1, at(above, column - 1) + cost);
      const isSwap =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (isSwap) distance = Math.min(distance, at(before, column - 2) + 1);
      current.push(distance);
      least = Math.min(least, distance);
    }
    if (least > limit) return limit + 1;
    [before, above] = [above, current];
  }
  return Math.min(at(above, right.length), limit + 1);
}

function at(row: number[], column: number): number {
  return row[column] ?? 0;
}
