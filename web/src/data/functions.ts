/** Asks a function of ours; its module is loaded when something is asked for the first time. */
export const callFunction = async (name: string, input: object): Promise<unknown> => {
  const { openFunctions } = await import('./functions-sdk.ts');
  return (await openFunctions()).call(name, input);
};
