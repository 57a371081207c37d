package dev.stratum.ahp;

/**
 * One comparison of two items.
 *
 * @param row the item, counted from 0
 * @param column the item that it is compared with, counted from 0
 * @param value how many times as important the first is as the second
 */
public record Judgement(int row, int column, double value) {}
