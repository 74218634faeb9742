/** Longer while the page still says that it is loading: it may wait for this device, or for what comes after. */
const STILL_MS = 150;
const LOADING_MS = 600;
const AT_MOST_MS = 4_000;

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
      timer = setTimeout(done, document.querySelector('.quay, .mo-dau') ? LOADING_MS : STILL_MS);
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
