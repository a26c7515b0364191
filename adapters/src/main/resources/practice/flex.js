// Draws LINE's Flex messages as far as the bot sends them. What it does not know it shows as a gap, never hides.
// Sizes are LINE's keywords in px, measured by eye on a phone, not taken from LINE.
const TEXT = { xxs: 11, xs: 13, sm: 14, md: 16, lg: 19, xl: 22, xxl: 29, '3xl': 35, '4xl': 48, '5xl': 74 };
const SPACE = { none: 0, xs: 2, sm: 4, md: 8, lg: 12, xl: 16, xxl: 20 };

const px = (v, table) => v == null ? null : table[v] !== undefined ? table[v] + 'px' : v;

export function el(tag, cls, text) {
  const e = document.createElement(tag);
  if (cls) e.className = cls;
  if (text != null) e.textContent = text;
  return e;
}

// The program believes to be reached from outside by this name; here it is this page's own.
export const here = url => url.replace(/^https:\/\/toban\.practice(?=\/)/, '');

export function gap(what) {
  return el('div', 'gap', '［この画面では描けない部品：' + what + '］');
}

// An action as something to tap: say(text) speaks in the person's name, tap(data, text) presses a postback.
export function tappable(node, action, say, tap) {
  if (!action) return node;
  switch (action.type) {
    case 'uri': {
      const a = el('a', node.className);
      a.replaceChildren(...node.childNodes);
      a.style.cssText = node.style.cssText;
      a.href = here(action.uri);
      if (!action.uri.startsWith('tel:')) { a.target = '_blank'; a.rel = 'noopener noreferrer'; }
      return a;
    }
    case 'message': node.onclick = () => say(action.text); return node;
    case 'postback': node.onclick = () => tap(action.data, action.displayText); return node;
    default: node.append(gap('action ' + action.type)); return node;
  }
}

export function flex(contents, say, tap) {
  if (contents.type === 'bubble') return bubble(contents, say, tap);
  if (contents.type === 'carousel') {
    const c = el('div', 'carousel');
    c.append(...contents.contents.map(b => bubble(b, say, tap)));
    return c;
  }
  return gap(contents.type);
}

function bubble(b, say, tap) {
  const card = el('div', 'flex-card ' + (b.size || 'mega'));
  for (const part of ['header', 'hero', 'body', 'footer']) {
    if (!b[part]) continue;
    const node = component(b[part], 'vertical', say, tap);
    const styles = (b.styles || {})[part] || {};
    if (styles.backgroundColor) node.style.background = styles.backgroundColor;
    if (!b[part].paddingAll && b[part].type === 'box') node.style.padding = part === 'footer' ? '10px' : '16px 18px';
    card.append(node);
  }
  return card;
}

function component(c, layout, say, tap) {
  const node = draw(c, say, tap);
  if (c.margin) node.style[layout === 'vertical' ? 'marginTop' : 'marginLeft'] = px(c.margin, SPACE);
  if (layout !== 'vertical') {
    const f = c.flex ?? 1;
    node.style.flex = f === 0 ? '0 0 auto' : f + ' ' + f + ' 0';
  } else if (c.flex) {
    node.style.flex = c.flex;
  }
  if (c.backgroundColor) node.style.background = c.backgroundColor;
  if (c.cornerRadius) node.style.borderRadius = px(c.cornerRadius, SPACE);
  for (const [key, style] of [['paddingAll', 'padding'], ['paddingTop', 'paddingTop'], ['paddingBottom', 'paddingBottom'], ['paddingStart', 'paddingLeft'], ['paddingEnd', 'paddingRight']]) {
    if (c[key]) node.style[style] = px(c[key], SPACE);
  }
  return node;
}

function draw(c, say, tap) {
  switch (c.type) {
    case 'box': {
      const box = el('div', 'fx ' + c.layout);
      if (c.spacing) box.style.gap = px(c.spacing, SPACE);
      if (c.borderWidth) box.style.border = px(c.borderWidth, { light: 1, normal: 2, 'semi-bold': 2, bold: 3 }) + ' solid ' + (c.borderColor || '#000');
      box.append(...(c.contents || []).map(k => component(k, c.layout, say, tap)));
      return tappable(box, c.action, say, tap);
    }
    case 'text': {
      const t = el('div', 'fx-text' + (c.wrap ? ' wrap' : ''), c.contents ? null : c.text);
      for (const s of c.contents || []) {
        const span = el('span', null, s.text);
        styleText(span, s);
        t.append(span);
      }
      styleText(t, c);
      return tappable(t, c.action, say, tap);
    }
    case 'button': {
      const b = el('button', 'fx-button ' + (c.style || 'link') + (c.height === 'sm' ? ' sm' : ''), c.action.label);
      if (c.color) b.style[c.style && c.style !== 'link' ? 'background' : 'color'] = c.color;
      return tappable(b, c.action, say, tap);
    }
    case 'separator': {
      const s = el('div', 'fx-separator');
      if (c.color) s.style.background = c.color;
      return s;
    }
    case 'filler': return el('div');
    case 'image': {
      const i = el('img');
      i.src = here(c.url); i.alt = ''; i.className = 'fx-image';
      i.style.width = ({ xxs: 40, xs: 60, sm: 80, md: 100, lg: 120, xl: 140, xxl: 160, full: '100%' })[c.size || 'md'] + (c.size === 'full' ? '' : 'px');
      if (c.aspectRatio) i.style.aspectRatio = c.aspectRatio.replace(':', ' / ');
      return tappable(i, c.action, say, tap);
    }
    default: return gap(c.type);
  }
}

function styleText(node, c) {
  node.style.fontSize = px(c.size || 'md', TEXT);
  if (c.weight === 'bold') node.style.fontWeight = 'bold';
  if (c.color) node.style.color = c.color;
  if (c.align) node.style.textAlign = c.align;
  if (c.decoration && c.decoration !== 'none') node.style.textDecoration = c.decoration;
  if (c.maxLines) { node.style.display = '-webkit-box'; node.style.webkitLineClamp = c.maxLines; node.style.webkitBoxOrient = 'vertical'; }
}
