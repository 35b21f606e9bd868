// What the pages show, and when they are drawn again.
import { render } from '/lib/lit-html.js';

export const state = {
  user: null,        // who is signed in
  live: null,        // the latest of the live feed
  feed: 'off',       // on | lost | off
  page: 'status',
  tick: 0,           // a second hand, for durations and pictures
  toasts: [],
  menu: false,       // unfolded, on a narrow screen
};

let draw = () => {};
let asked = false;

export function drawn(view) {
  draw = () => {
    render(view(), document.body);
    label();
  };
}

// On a narrow screen a cell says what it is, for its column's head is not above it.
function label() {
  for (const table of document.querySelectorAll('table')) {
    const heads = [...table.querySelectorAll('thead th')].map(head => head.textContent.replace(/ [▲▼]$/, ''));
    for (const row of table.tBodies[0]?.rows ?? []) {
      [...row.cells].forEach((cell, index) => cell.colSpan > 1 || cell.setAttribute('data-label', heads[index] ?? ''));
    }
  }
}

export function update(change = {}) {
  Object.assign(state, change);
  if (!asked) {
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      draw();
    });
  }
}

export function toast(text, kind = 'good') {
  if (state.toasts.some(other => other.text === text)) {
    return;
  }
  const entry = { text, kind };
  update({ toasts: [...state.toasts, entry] });
  setTimeout(() => update({ toasts: state.toasts.filter(other => other !== entry) }), kind === 'bad' ? 8000 : 4000);
}

export const may = role => {
  const order = ['viewer', 'operator', 'admin'];
  return state.user && order.indexOf(state.user.role) >= order.indexOf(role);
};
