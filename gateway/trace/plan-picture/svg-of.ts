import type { Box, Drawing, Point } from "./drawing.js";

const margin = 4;

/** Writes a drawing as SVG, in the colour of the text around it; each title has a tint of its own. All text is escaped. */
export function svgOf({ width, height, boxes, arrows }: Drawing): string {
  const size = { width: width + 2 * margin, height: height + 2 * margin };
  const view = `${-margin} ${-margin} ${size.width} ${size.height}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escaped(labelOf(boxes))}"`,
    ` width="${size.width}" height="${size.height}" viewBox="${view}" font-family="monospace" font-size="11.5">`,
    `<defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto">`,
    `<path d="M0 0L8 4L0 8z" fill="currentColor"/></marker></defs>`,
    ...arrows.map(([from, to]) => arrow(from, to)),
    ...boxes.map(drawn),
    "</svg>",
  ].join("");
}

function labelOf(boxes: readonly Box[]): string {
  return `Calls of ${boxes.map(({ title }) => title).join(", ")}`;
}

function arrow(from: Point, to: Point): string {
  const half = (from.y + to.y) / 2;
  const curve = `M${from.x} ${from.y}C${from.x} ${half} ${to.x} ${half} ${to.x} ${to.y}`;
  return `<path d="${curve}" fill="none" stroke="currentColor" opacity="0.6" marker-end="url(#tip)"/>`;
}

function drawn({ x, y, width, height, title, lines }: Box): string {
  const text = lines.map((line, row) => `<text x="${x + 10}" y="${y + 40 + row * 16}">${escaped(line)}</text>`);
  return [
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" stroke="currentColor"`,
    ` fill="hsl(${hueOf(title)} 70% 50%)" fill-opacity="0.16" stroke-opacity="0.5"/>`,
    `<text x="${x + 10}" y="${y + 22}" font-weight="bold" fill="currentColor">${escaped(title)}</text>`,
    `<g fill="currentColor" xml:space="preserve">${text.join("")}</g>`,
  ].join("");
}

/** The same name has the same tint in every picture. */
function hueOf(name: string): number {
  return [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360, 7);
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
