/** A place in a picture, in pixels from its upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box with a title and lines below it. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly lines: readonly string[];
}

/** A part of a picture: what follows it begins at its tails, and what comes before leads to its heads. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly arrows: readonly (readonly [from: Point, to: Point])[];
  readonly heads: readonly Point[];
  readonly tails: readonly Point[];
}

const nothing: Drawing = { width: 0, height: 0, boxes: [], arrows: [], heads: [], tails: [] };
const between = { across: 16, down: 36 };
const letter = { width: 7, height: 16 };
const padding = 10;

/** A drawing of one box, as large as its words. */
export function box(title: string, lines: readonly string[]): Drawing {
  const longest = Math.max(...[title, ...lines].map(({ length }) => length));
  const width = longest * letter.width + 2 * padding;
  const height = (lines.length + 1) * letter.height + 2 * padding;
  const middle = width / 2;
  return {
    width,
    height,
    boxes: [{ x: 0, y: 0, width, height, title, lines }],
    arrows: [],
    heads: [{ x: middle, y: 0 }],
    tails: [{ x: middle, y: height }],
  };
}

/** What happens at the same time stands side by side. */
export function beside(drawings: readonly Drawing[]): Drawing {
  return drawings.filter(isThere).reduce((left, right) => {
    const x = left === nothing ? 0 : left.width + between.across;
    const moved = shift(right, x, 0);
    return {
      ...together(left, moved),
      width: x + right.width,
      height: Math.max(left.height, right.height),
      heads: [...left.heads, ...moved.heads],
      tails: [...left.tails, ...moved.tails],
    };
  }, nothing);
}

/** What happens one after the other stands one below the other, with arrows from all that must have been to all that comes then. */
export function below(drawings: readonly Drawing[]): Drawing {
  return drawings.filter(isThere).reduce((above, next) => {
    if (above === nothing) return next;
    const width = Math.max(above.width, next.width);
    const first = shift(above, (width - above.width) / 2, 0);
    const second = shift(next, (width - next.width) / 2, above.height + between.down);
    const both = together(first, second);
    const arrows = first.tails.flatMap((from) => second.heads.map((to) => [from, to] as const));
    return {
      boxes: both.boxes,
      arrows: [...both.arrows, ...arrows],
      width,
      height: above.height + between.down + next.height,
      heads: first.heads,
      tails: second.tails,
    };
  }, nothing);
}

function isThere({ boxes }: Drawing): boolean {
  return boxes.length > 0;
}

function together(one: Drawing, other: Drawing): Pick<Drawing, "boxes" | "arrows"> {
  return { boxes: [...one.boxes, ...other.boxes], arrows: [...one.arrows, ...other.arrows] };
}

function shift(drawing: Drawing, right: number, down: number): Drawing {
  const moved = <T extends Point>(point: T): T => ({ ...point, x: point.x + right, y: point.y + down });
  return {
    ...drawing,
    boxes: drawing.boxes.map(moved),
    arrows: drawing.arrows.map(([from, to]) => [moved(from), moved(to)]),
    heads: drawing.heads.map(moved),
    tails: drawing.tails.map(moved),
  };
}
