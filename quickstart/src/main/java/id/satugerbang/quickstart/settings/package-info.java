/** What the user chose: ports, number of gateways, where the state lies. */
@NullMarked
package id.satugerbang.quickstart.settings;

import org.jspecify.annotations.NullMarked;
