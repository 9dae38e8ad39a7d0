/** What decides where text breaks. */
const MEASURES = [
  'font',
  'letterSpacing',
  'lineHeight',
  'padding',
  'direction',
  'tabSize',
  'fontFeatureSettings',
] as const;

/** Where a place of its text stands, in pixels from the corner of what the text area lies in. */
export function caretPlace(
  textarea: HTMLTextAreaElement,
  at: number,
): { readonly left: number; readonly top: number } {
  const { offsetLeft, offsetTop, clientWidth, scrollTop, value } = textarea;
  const mirror = document.createElement('div');
  const style = getComputedStyle(textarea);
  for (const measure of MEASURES) mirror.style[measure] = style[measure];
  Object.assign(mirror.style, {
    position: 'absolute',
    visibility: 'hidden',
    width: `${clientWidth}px`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'break-word',
  });
  const place = document.createElement('span');
  place.textContent = value.slice(at) || '.';
  mirror.append(value.slice(0, at), place);
  (textarea.offsetParent ?? document.body).append(mirror);
  const { offsetLeft: left, offsetTop: top } = place;
  mirror.remove();
  return { left: offsetLeft + left, top: offsetTop + top - scrollTop };
}
