// Draws Slack's Block Kit as far as the bot sends it. What it does not know it shows as a gap.
import { el, gap, here } from './flex.js';

export function blocks(list, click) {
  return list.map(b => block(b, click));
}

function block(b, click) {
  switch (b.type) {
    case 'header': return el('div', 'sb-header', b.text.text);
    case 'image': {
      const i = el('img', 'sb-image');
      i.src = here(b.image_url); i.alt = b.alt_text;
      return i;
    }
    case 'divider': return el('hr', 'sb-divider');
    case 'section': {
      const s = el('div', b.fields ? 'sb-fields' : 'sb-section');
      if (b.text) s.append(text(b.text));
      for (const f of b.fields || []) s.append(text(f));
      if (b.accessory) s.append(element(b, b.accessory, click));
      return s;
    }
    case 'context': {
      const c = el('div', 'sb-context');
      c.append(...b.elements.map(e => e.text !== undefined ? text(e) : gap(e.type)));
      return c;
    }
    case 'actions': {
      const a = el('div', 'sb-actions');
      a.append(...b.elements.map(e => element(b, e, click)));
      return a;
    }
    case 'table': {
      const t = el('table', 'sb-table');
      for (const r of b.rows) {
        const tr = el('tr');
        tr.append(...r.map(c => el('td', null, c.text)));
        t.append(tr);
      }
      return t;
    }
    default: return gap(b.type);
  }
}

function element(b, e, click) {
  if (e.type !== 'button') return gap(e.type);
  const button = el('button', e.style || '', e.text.text);
  button.onclick = () => click({ actionId: e.action_id, blockId: b.block_id, value: e.value || '' });
  return button;
}

const plain = s => s.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

// mrkdwn as far as it is sent: *bold*, <address|words>, and the three escapes
export function text(t) {
  const node = el('span');
  if (t.type === 'plain_text') { node.textContent = t.text; return node; }
  for (const piece of t.text.split(/(<[^>]+>|\*[^*\n]+\*)/)) {
    if (piece.startsWith('<')) {
      const [to, words] = piece.slice(1, -1).split('|');
      const a = el('a', null, plain(words || to));
      if (/^(https?:|tel:|mailto:)/.test(to)) a.href = here(plain(to));
      node.append(a);
    } else if (/^\*[^*\n]+\*$/.test(piece)) {
      node.append(el('b', null, plain(piece.slice(1, -1))));
    } else {
      node.append(plain(piece));
    }
  }
  return node;
}
