let pressed = false;
addEventListener('pointerdown', () => {
  pressed = true;
});
for (const end of ['pointerup', 'pointercancel'])
  addEventListener(end, () => {
    pressed = false;
  });

/**
 * Does something once the press that is under way has had its effect. What a field shows or hides when it is left moves
 * everything below it: done between the press and its release, the finger would meet another thing than it aimed at.
 */
export const afterPress = (act: () => void): void => {
  if (!pressed) return void setTimeout(act);
  const ended = new AbortController();
  const go = () => {
    ended.abort();
    setTimeout(act);
  };
  for (const end of ['pointerup', 'pointercancel']) addEventListener(end, go, { signal: ended.signal });
};
