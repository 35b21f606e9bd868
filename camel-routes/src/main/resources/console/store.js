// What the pages show, and when they are drawn again.
import { render } from '/lib/lit-html.js';

export const state = {
  user: null,        // who is signed in
  live: null,        // the latest of the live feed
  feed: 'off',       // on | lost | off
  page: 'status',
  tick: 0,           // a second hand, for durations and pictures
  toasts: [],
};

let draw = () => {};
let asked = false;

export function drawn(view) {
  draw = () => render(view(), document.body);
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
  const entry = { text, kind };
  update({ toasts: [...state.toasts, entry] });
  setTimeout(() => update({ toasts: state.toasts.filter(other => other !== entry) }), kind === 'bad' ? 8000 : 4000);
}

export const may = role => {
  const order = ['viewer', 'operator', 'admin'];
  return state.user && order.indexOf(state.user.role) >= order.indexOf(role);
};
