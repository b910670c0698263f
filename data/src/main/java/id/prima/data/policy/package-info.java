/** The policy of merit as a file that an office writes: read, checked, told in words, compared. */
package id.prima.data.policy;
