// Dialogs that ask for something.
import { html, nothing, render } from '/lib/lit-html.js';

// A field: { key, label, type: text|number|password|select|checkbox|list|checks, options, help, placeholder, required, disabled }.
function input(field, value) {
  const common = { name: field.key };
  switch (field.type) {
    case 'select':
      return html`<select name=${common.name} ?disabled=${field.disabled}>${field.options.map(([key, text]) =>
        html`<option value=${key} ?selected=${String(value ?? '') === key}>${text}</option>`)}</select>`;
    case 'checkbox':
      return html`<input type="checkbox" name=${common.name} ?checked=${value}>`;
    case 'checks':
      return html`<span class="checks">${field.options.map(([key, text]) => html`
        <label><input type="checkbox" name=${common.name} value=${key} ?checked=${(value ?? []).includes(key)}> ${text}</label>`)}</span>`;
    case 'list':
      return html`<textarea name=${common.name} rows="3" placeholder=${field.placeholder ?? 'one a line'}
        .value=${(value ?? []).join('\n')}></textarea>`;
    default:
      return html`<input type=${field.type ?? 'text'} name=${common.name} .value=${value ?? ''} placeholder=${field.placeholder ?? ''}
        ?required=${field.required} ?readonly=${field.disabled} autocomplete=${field.type === 'password' ? 'new-password' : 'off'}>`;
  }
}

function read(fields, form) {
  const data = new FormData(form);
  const values = {};
  for (const field of fields.filter(each => each.key)) {
    switch (field.type) {
      case 'checkbox': values[field.key] = data.has(field.key); break;
      case 'checks': values[field.key] = data.getAll(field.key); break;
      case 'list': values[field.key] = data.get(field.key).split('\n').map(line => line.trim()).filter(line => line); break;
      case 'number': values[field.key] = data.get(field.key) === '' ? undefined : Number(data.get(field.key)); break;
      case 'password': values[field.key] = data.get(field.key) === '' ? undefined : data.get(field.key); break;
      default: values[field.key] = data.get(field.key);
    }
  }
  return values;
}

// Shows a form until `submit` succeeds or it is left; `submit` gets the values and may throw.
export function ask({ title, fields, values = {}, action = 'Save', danger = false, note, submit }) {
  const host = document.createElement('dialog');
  document.body.append(host);
  let wrong = '';
  let busy = false;
  const close = () => host.close();
  host.addEventListener('close', () => host.remove());

  async function send(event) {
    event.preventDefault();
    busy = true;
    wrong = '';
    draw();
    try {
      await submit(read(fields, event.target));
      close();
    } catch (problem) {
      wrong = problem.message;
    }
    busy = false;
    draw();
  }

  const draw = () => render(html`
    <form @submit=${send}>
      <header><h2>${title}</h2></header>
      <div class="fields">
        ${note ? html`<p class="note">${note}</p>` : nothing}
        ${fields.map(field => field.heading ? html`<h3>${field.heading}</h3>` : html`
          <label class="field ${field.type === 'checkbox' ? 'inline' : ''} ${field.half ? 'half' : ''}">
            <span>${field.label}</span>${input(field, values[field.key])}
            ${field.help ? html`<small>${field.help}</small>` : nothing}
          </label>`)}
        ${wrong ? html`<p class="wrong" role="alert">${wrong}</p>` : nothing}
      </div>
      <footer>
        <button type="button" class="quiet" @click=${close}>Cancel</button>
        <button type="submit" class=${danger ? 'danger' : 'primary'} ?disabled=${busy}>${action}</button>
      </footer>
    </form>`, host);
  draw();
  host.showModal();
}

export const confirm = (title, note, action, submit) => ask({ title, note, action, danger: true, fields: [], submit });

export function show(title, body) {
  const host = document.createElement('dialog');
  host.className = 'wide';
  document.body.append(host);
  host.addEventListener('close', () => host.remove());
  render(html`<div><header><h2>${title}</h2></header><div class="fields">${body}</div>
    <footer><button type="button" class="primary" @click=${() => host.close()}>Close</button></footer></div>`, host);
  host.showModal();
}
