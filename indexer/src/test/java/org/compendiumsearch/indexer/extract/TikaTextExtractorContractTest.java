package org.compendiumsearch.indexer.extract;

class TikaTextExtractorContractTest implements TextExtractorContract {
  private static final TextExtractor EXTRACTOR = new TikaTextExtractor();

  @Override
  public TextExtractor extractor() {
    return EXTRACTOR;
  }
}
