const STILL_MS = 150;
/** The page still says that it is loading: it may wait for what comes after. */
const LOADING_MS = 600;
const AT_MOST_MS = 4_000;

/** How long without a change counts as still, of the page as it stands. What is read from this device needs no server. */
const waitMs = (): number => {
  if (document.querySelector('.mo-dau, .tu-may')) return AT_MOST_MS;
  return document.querySelector('.quay') ? LOADING_MS : STILL_MS;
};

const watch = (): Promise<void> =>
  new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout>;
    const observer = new MutationObserver(() => wait());
    const done = () => {
      observer.disconnect();
      resolve();
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(done, waitMs());
    };
    wait();
    observer.observe(document, { childList: true, subtree: true });
    setTimeout(done, AT_MOST_MS);
  });

/**
 * Resolves once the page the app was opened for is drawn and changes no more: a slow phone is not to read the SDK of
 * Firebase while it is still drawing the form.
 */
export const still: Promise<void> = watch();
