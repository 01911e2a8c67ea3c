package org.compendiumsearch.core.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.grouping.GroupSelector;
import org.apache.lucene.util.mutable.MutableValueInt;
import org.jspecify.annotations.Nullable;

/** Tells Lucene's grouping to which work an entry belongs. One thread at a time. */
final class WorkSelector extends GroupSelector<MutableValueInt> {
  private final Works works;
  private final MutableValueInt current = new MutableValueInt();
  private Works.@Nullable OfSegment segment;
  private java.util.Set<MutableValueInt> wanted = java.util.Set.of();
  private boolean secondPass;

  WorkSelector(Works works) {
    this.works = works;
  }

  @Override
  public void setNextReader(LeafReaderContext context) throws IOException {
    segment = works.in(context);
  }

  @Override
  public void setScorer(Scorable scorer) {
    // Works do not depend on scores.
  }

  @Override
  public State advanceTo(int doc) throws IOException {
    if (segment == null) {
      throw new IllegalStateException("no segment has begun");
    }
    current.value = segment.of(doc);
    return secondPass && !wanted.contains(current) ? State.SKIP : State.ACCEPT;
  }

  @Override
  public MutableValueInt currentValue() {
    return current;
  }

  @Override
  public MutableValueInt copyValue() {
    return (MutableValueInt) current.duplicate();
  }

  @Override
  public void setGroups(
      java.util.Collection<org.apache.lucene.search.grouping.SearchGroup<MutableValueInt>> groups) {
    secondPass = true;
    wanted = new java.util.HashSet<>();
    groups.forEach(group -> wanted.add(group.groupValue));
  }
}
