/** @typedef {{ d: string, fill: string, opacity?: number, evenOdd?: true }} Shape */
/** @typedef {Record<string, string>} Attributes */

/**
 * The symbols of an SVG file, by their ids.
 * @param {string} svg
 * @returns {{ name: string, shapes: Shape[] }[]}
 */
export function symbolsFromSvg(svg) {
  return [...svg.matchAll(/<symbol id="([\w-]+)"[^>]*>(.*?)<\/symbol>/gs)].map(
    ([, name = '', body = '']) => ({ name, shapes: shapesFromSvg(body) }),
  );
}

/**
 * The filled shapes of an SVG body, back to front. Made for this one icon set: strokes, filters
 * and clips (all of the whole box) are left out, a gradient becomes its mean colour.
 * @param {string} body
 * @returns {Shape[]}
 */
export function shapesFromSvg(body) {
  const gradients = gradientColors(body);
  /** @type {Map<string, { tag: string, attributes: Attributes }>} */
  const defined = new Map();
  /** @type {Shape[]} */
  const shapes = [];
  /** @type {Attributes[]} */
  const inherited = [{ fill: '#000' }];
  let definitions = 0;

  for (const [, closing, tag = '', rest = '', empty] of body.matchAll(
    /<(\/?)([\w:]+)([^>]*?)(\/?)>/g,
  )) {
    if (tag === 'defs') definitions += closing ? -1 : 1;
    else if (tag === 'g') {
      if (closing) inherited.pop();
      else if (!empty) inherited.push({ ...inherited.at(-1), ...attributesOf(rest) });
    } else if (!closing) {
      const own = attributesOf(rest);
      if (definitions > 0) {
        if (own['id'] !== undefined) defined.set(`#${own['id']}`, { tag, attributes: own });
        continue;
      }
      const used = tag === 'use' ? defined.get(own['href'] ?? '') : { tag, attributes: own };
      const shape = used && shapeOf(used.tag, { ...inherited.at(-1), ...used.attributes });
      if (shape) shapes.push(shape);
    }
  }
  return shapes.filter((shape, index) => index === 0 || shape.d !== shapes[index - 1]?.d);

  /**
   * @param {string} tag
   * @param {Attributes} attributes
   * @returns {Shape | null}
   */
  function shapeOf(tag, attributes) {
    const d = pathOf(tag, attributes);
    const paint = attributes['fill'] ?? '#000';
    const url = /^url\((#.*)\)$/.exec(paint)?.[1];
    const fill = url === undefined ? paint : gradients.get(url);
    if (d === null || fill === undefined || fill === 'none') return null;
    const opacity = Number(attributes['opacity'] ?? 1);
    return {
      d,
      fill: longHex(fill),
      ...(opacity < 1 && { opacity }),
      ...(attributes['fill-rule'] === 'evenodd' && { evenOdd: /** @type {const} */ (true) }),
    };
  }
}

/**
 * @param {string} tag
 * @param {Attributes} attributes
 * @returns {string | null}
 */
function pathOf(tag, attributes) {
  /** @param {string} name */
  const number = (name) => Number(attributes[name] ?? 0);
  const angle = Number(/^rotate\((-?[\d.]+)/.exec(attributes['transform'] ?? '')?.[1] ?? 0);
  switch (tag) {
    case 'path':
      return attributes['d'] ?? null;
    case 'circle':
      return ellipse(number('cx'), number('cy'), number('r'), number('r'), 0);
    case 'ellipse':
      return ellipse(number('cx'), number('cy'), number('rx'), number('ry'), angle);
    case 'rect': {
      const [x, y, width, height] = [number('x'), number('y'), number('width'), number('height')];
      const r = Math.min(number('rx'), width / 2, height / 2);
      const arc = `a${r} ${r} 0 0 1 `;
      const across = round(width - 2 * r);
      const down = round(height - 2 * r);
      return `M${round(x + r)} ${y}h${across}${arc}${r} ${r}v${down}${arc}${-r} ${r}h${-across}${arc}${-r} ${-r}v${-down}${arc}${r} ${-r}z`;
    }
    default:
      return null;
  }
}

/** An ellipse as two arcs; its rotation is about its own centre, as everywhere in this icon set.
 * @param {number} cx
 * @param {number} cy
 * @param {number} rx
 * @param {number} ry
 * @param {number} degrees
 */
function ellipse(cx, cy, rx, ry, degrees) {
  const dx = round(rx * Math.cos((degrees * Math.PI) / 180));
  const dy = round(rx * Math.sin((degrees * Math.PI) / 180));
  const arc = `a${rx} ${ry} ${round(degrees)} 1 0 `;
  return `M${round(cx - dx)} ${round(cy - dy)}${arc}${2 * dx} ${2 * dy}${arc}${-2 * dx} ${-2 * dy}z`;
}

/** @param {string} body */
function gradientColors(body) {
  /** @type {Map<string, string>} */
  const colors = new Map();
  for (const [, id, stops = ''] of body.matchAll(
    /<(?:linear|radial)Gradient id="([^"]+)"[^>]*>(.*?)<\/(?:linear|radial)Gradient>/gs,
  )) {
    const parsed = [...stops.matchAll(/stop-color="([^"]+)"/g)].map(([, color]) =>
      [1, 3, 5].map((at) => Number.parseInt(longHex(color ?? '').slice(at, at + 2), 16)),
    );
    const mean = [0, 1, 2].map((channel) => {
      const sum = parsed.reduce((total, color) => total + (color[channel] ?? 0), 0);
      return Math.round(sum / parsed.length)
        .toString(16)
        .padStart(2, '0');
    });
    colors.set(`#${id}`, `#${mean.join('')}`);
  }
  return colors;
}

/** @param {string} text */
function attributesOf(text) {
  /** @type {Attributes} */
  const attributes = {};
  for (const [, name = '', value = ''] of text.matchAll(/([\w:-]+)="([^"]*)"/g))
    attributes[name] = value;
  return attributes;
}

/** @param {string} color */
function longHex(color) {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(color);
  return short
    ? `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')}`
    : color;
}

/** @param {number} value */
function round(value) {
  return Math.round(value * 1000) / 1000;
}
