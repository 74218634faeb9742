import { useEffect, useState } from 'preact/hooks';

/** The present moment, anew every minute: for what is said in "x phút". */
export const useNow = (): Date => {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
};
