/**
 * Which items of two lists belong together: the longest run of pairs that are alike, in order (longest common subsequence).
 * @returns indices [in `before`, in `after`], both rising
 */
export function alikeInOrder<T>(before: readonly T[], after: readonly T[], alike: (a: T, b: T) => boolean): [number, number][] {
  let start = 0;
  while (start < before.length && start < after.length && alike(before[start]!, after[start]!)) start++;
  let end = 0;
  while (end < before.length - start && end < after.length - start && alike(before[before.length - 1 - end]!, after[after.length - 1 - end]!)) end++;
  const [rows, columns] = [before.length - start - end, after.length - start - end];
  // length[i][j]: how many pairs there are from before[start + i] and after[start + j] on.
  const length = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1));
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      length[i]![j] = alike(before[start + i]!, after[start + j]!) ? length[i + 1]![j + 1]! + 1 : Math.max(length[i + 1]![j]!, length[i]![j + 1]!);
  const pairs: [number, number][] = Array.from({ length: start }, (_, i) => [i, i]);
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (alike(before[start + i]!, after[start + j]!)) pairs.push([start + i++, start + j++]);
    else if (length[i + 1]![j]! >= length[i]![j + 1]!) i++;
    else j++;
  }
  for (let k = end; k > 0; k--) pairs.push([before.length - k, after.length - k]);
  return pairs;
}
