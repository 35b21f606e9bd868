/// The product's records as the lab prints them.
package io.roombridge.lab.json;
