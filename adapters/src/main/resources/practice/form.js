// Draws Slack's modal: a dialog to fill in. What it does not know it shows as a gap.
import { el, gap } from './flex.js';
import { text } from './blocks.js';

export function form(dialog, view, send, shut) {
  const f = el('form');
  f.append(el('h3', null, view.title.text));
  for (const b of view.blocks) f.append(part(b));
  const buttons = el('div', 'buttons');
  const close = el('button', null, view.close ? view.close.text : 'やめる');
  close.type = 'button';
  close.onclick = () => { dialog.close(); shut(); };
  const go = el('button', 'primary', view.submit ? view.submit.text : '送る');
  buttons.append(close, go);
  f.append(buttons);
  f.onsubmit = e => {
    e.preventDefault();
    dialog.close();
    send(values(f));
  };
  dialog.replaceChildren(f);
  if (!dialog.open) dialog.showModal();
}

function part(b) {
  if (b.type === 'context') {
    const c = el('p', 'hint');
    c.append(...b.elements.map(text));
    return c;
  }
  if (b.type !== 'input') return gap(b.type);
  const label = el('label');
  label.append(el('span', null, b.label.text + (b.optional ? '（任意）' : '')));
  label.append(field(b.element, b.block_id, !b.optional));
  if (b.hint) label.append(el('small', null, b.hint.text));
  return label;
}

const options = e => e.options || e.option_groups.flatMap(g => g.options);

function field(e, name, required) {
  let f;
  switch (e.type) {
    case 'plain_text_input':
      f = el(e.multiline ? 'textarea' : 'input');
      f.value = e.initial_value || '';
      if (e.max_length) f.maxLength = e.max_length;
      break;
    case 'datepicker': f = el('input'); f.type = 'date'; f.value = e.initial_date || ''; break;
    case 'timepicker': f = el('input'); f.type = 'time'; f.value = e.initial_time || ''; break;
    case 'static_select':
    case 'multi_static_select': {
      f = el('select');
      f.multiple = e.type !== 'static_select';
      if (!f.multiple) f.append(el('option', null, ''));
      const chosen = [e.initial_option, ...(e.initial_options || [])].filter(Boolean).map(o => o.value);
      for (const o of options(e)) {
        const option = el('option', null, o.text.text);
        option.value = o.value;
        option.selected = chosen.includes(o.value);
        f.append(option);
      }
      break;
    }
    case 'checkboxes': {
      const all = el('span', 'boxes');
      const chosen = (e.initial_options || []).map(o => o.value);
      for (const o of e.options) {
        const one = el('label', 'box');
        const box = el('input');
        box.type = 'checkbox';
        box.name = name;
        box.value = o.value;
        box.checked = chosen.includes(o.value);
        one.append(box, el('span', null, o.text.text));
        all.append(one);
      }
      return all;
    }
    default: return gap(e.type);
  }
  f.name = name;
  f.required = required;
  return f;
}

function values(f) {
  const all = {};
  for (const e of f.elements) {
    if (!e.name) continue;
    all[e.name] = all[e.name] || [];
    if (e.type === 'checkbox') { if (e.checked) all[e.name].push(e.value); }
    else if (e.multiple) all[e.name].push(...[...e.selectedOptions].map(o => o.value));
    else if (e.value !== '') all[e.name].push(e.value);
  }
  return all;
}
