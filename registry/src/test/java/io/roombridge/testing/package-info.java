/// What tests of every module use: this module's test jar.
package io.roombridge.testing;
