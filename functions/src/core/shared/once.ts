/** Makes a value when it is first asked for, and keeps it: for what a program that only starts would pay for in vain. */
export const once = <T extends object>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};
