import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Holds a table that may be wider than the screen: scrolled by finger, and by the arrow keys once it has the focus. */
export const BangCuon = (props: { nhan: string; lop?: string; children: ComponentChildren }) => {
  const ref = useRef<HTMLElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setScrolls(element.scrollWidth > element.clientWidth));
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, []);
  return (
    <section
      ref={ref}
      class={props.lop ? `bang-cuon ${props.lop}` : 'bang-cuon'}
      aria-label={props.nhan}
      {...(scrolls && { tabIndex: 0 })}
    >
      {props.children}
    </section>
  );
};
