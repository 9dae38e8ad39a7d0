import { strToU8 } from 'fflate';
import { CARRIED_KEY } from '../carried-recipe.ts';
import type { FoundText } from '../found-text.ts';
import { SOURCE_TYPES } from '../ai-share.ts';
import type { Inscription } from './inscription.ts';

const NAMESPACES = {
  bildwerk: 'urn:bildwerk:1:',
  dc: 'http://purl.org/dc/elements/1.1/',
  Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
} as const;
const SOURCE_TYPE_ADDRESS = 'http://cv.iptc.org/newscodes/digitalsourcetype/';

type Form = 'Alt' | 'Seq' | null;

/** Whose a picture is, and how the standard has it stand: in languages, in an order, or on its own. */
const KEPT: readonly (readonly [string, Form])[] = [
  ['dc:creator', 'Seq'],
  ['dc:rights', 'Alt'],
  ['photoshop:Credit', null],
];
/** What stands twice or thrice is cut, so that a JPEG has room for it all. */
const MOST_DESCRIPTION = 2000;

/**
 * XMP (ISO 16684-1) with IPTC's properties of 2025.1. With a recipe, whose picture it is, too, as
 * the file said before; of anything else that stood in an older packet nothing stays.
 */
export function xmpPacket(
  { sourceType, recipe }: Inscription,
  found: readonly FoundText[],
): Uint8Array {
  const properties = [property('xmp:CreatorTool', ['Bildwerk'])];
  if (sourceType !== null)
    properties.push(property('Iptc4xmpExt:DigitalSourceType', [SOURCE_TYPE_ADDRESS + sourceType]));
  if (recipe !== null) {
    const { backend, model, prompt } = recipe.recipe;
    const description = prompt.slice(0, MOST_DESCRIPTION);
    properties.push(property('dc:description', [description], 'Alt'));
    if (sourceType !== SOURCE_TYPES.algorithmic) {
      properties.push(property('Iptc4xmpExt:AISystemUsed', [model === '' ? backend : model]));
      properties.push(property('Iptc4xmpExt:AIPromptInformation', [description]));
    }
    properties.push(property(CARRIED_KEY, [withoutInvalid(JSON.stringify(recipe))]));
    for (const [name, form] of KEPT) {
      const said = found.filter((one) => one.carrier === 'xmp' && one.key === name);
      properties.push(
        property(
          name,
          said.map(({ text }) => text),
          form,
        ),
      );
    }
  }
  const names = Object.entries(NAMESPACES).map(([prefix, name]) => `xmlns:${prefix}="${name}"`);
  return strToU8(
    [
      '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
      '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
      `<rdf:Description rdf:about="" ${names.join(' ')}>`,
      ...properties.filter((written) => written !== ''),
      '</rdf:Description>',
      '</rdf:RDF>',
      '</x:xmpmeta>',
      '<?xpacket end="r"?>',
    ].join('\n'),
  );
}

function property(name: string, texts: readonly string[], form: Form = null): string {
  const [first = ''] = texts;
  if (first === '') return '';
  const inner =
    form === null
      ? escaped(first)
      : form === 'Alt'
        ? `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(first)}</rdf:li></rdf:Alt>`
        : `<rdf:Seq>${texts.map((text) => `<rdf:li>${escaped(text)}</rdf:li>`).join('')}</rdf:Seq>`;
  return `<${name}>${inner}</${name}>`;
}

/** Without the characters that no XML may hold, and the one that stands for bytes that were no text. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffc\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#xD;');
}

/** JSON with those characters as it can say them itself. */
function withoutInvalid(json: string): string {
  return json.replaceAll(/[\ufffd-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`);
}
