import { contentComponents } from '../../components/content/index.ts';
import type { Manual } from '../../manual/manual.ts';
import type { Block } from '../../manual/redline/block.ts';
import { redline, type RedlineBlock } from '../../manual/redline/redline.ts';
import { renderText } from '../../manual/text/render.ts';
import type { DatedVersion, Series } from '../../manual/versions.ts';

const known = new WeakMap<DatedVersion, Block[]>();

/** What a version says, block by block, as it is compared with others. */
export function versionBlocks(manual: Manual, version: DatedVersion): Block[] {
  const blocks = known.get(version) ?? renderText(version.source, contentComponents, { manual, on: version.date, view: 'compared', href: (address) => address }, `content/procedures/${version.procedure}/${version.date}.mdx`).blocks;
  known.set(version, blocks);
  return blocks;
}

/** The redline of a version against the one before it; undefined for a first version. */
export function redlineOf(manual: Manual, series: Series, version: DatedVersion): { before: DatedVersion; lines: RedlineBlock[] } | undefined {
  const before = series.versions.find((v) => v.date === version.previous);
  return before && { before, lines: redline(versionBlocks(manual, before), versionBlocks(manual, version)) };
}
