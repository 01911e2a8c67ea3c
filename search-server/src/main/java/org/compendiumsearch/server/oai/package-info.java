/**
 * The metadata of the documents for libraries that harvest them, by the protocol OAI-PMH 2.0 of the
 * Open Archives Initiative. A record is a document; its entries are its subjects and parts. Start
 * at {@link org.compendiumsearch.server.oai.OaiAnswers}; knows no HTTP.
 */
@NullMarked
package org.compendiumsearch.server.oai;

import org.jspecify.annotations.NullMarked;
